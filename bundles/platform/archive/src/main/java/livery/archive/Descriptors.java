package livery.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Descriptors as JSON. What is read has been checked: whoever holds a descriptor may rely on its form. */
final class Descriptors {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;
    private static final String PATHS = "paths";
    private static final Pattern PATH = Pattern.compile("/|(/([A-Za-z0-9._~-]+|\\*))+");
    private static final int LONGEST_PATH = 200;
    private static final int MOST_PATHS = 500;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private Descriptors() {}

    static byte[] write(ModuleDescriptor descriptor) {
        try {
            return JSON.writeValueAsBytes(descriptor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a descriptor can always be written", e);
        }
    }

    /** @throws livery.platform.Fault when this is no descriptor, or one that says what cannot be */
    static ModuleDescriptor read(byte[] json) {
        ModuleDescriptor read;
        try {
            JsonNode tree = JSON.readTree(json);
            // Said by itself: a later format may differ in everything else.
            if (tree.path("format").asInt() != ModuleDescriptor.FORMAT) {
                throw ArchiveFaults.of(
                        "format",
                        Map.of("format", tree.path("format").asText(), "known", "" + ModuleDescriptor.FORMAT));
            }
            if (tree instanceof ObjectNode fields && !fields.has(PATHS)) {
                fields.putArray(PATHS);
            }
            read = JSON.treeToValue(tree, ModuleDescriptor.class);
        } catch (IOException | IllegalArgumentException e) {
            throw ArchiveFaults.descriptor(firstLine(e));
        }
        check(read);
        return read;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void check(ModuleDescriptor read) {
        must(ID.matcher(read.id()).matches() && read.id().length() <= LONGEST_ID, "id", read.id());
        version("version", read.version());
        range("platform", read.platform());
        must(read.names().containsKey("en"), "names", "en");
        Set<String> required = new HashSet<>();
        for (ModuleDescriptor.Requirement one : read.requires()) {
            must(!one.module().equals(read.id()) && required.add(one.module()), "requires", one.module());
            range("requires", one.versions());
        }
        must(!read.bundles().isEmpty(), "bundles", "[]");
        Set<String> names = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (ModuleDescriptor.BundleFile one : read.bundles()) {
            must(names.add(one.name()), "bundles", one.name());
            file(files, one.file(), one.sha256(), one.size());
            version("bundles", one.version());
        }
        read.files().forEach(one -> file(files, one.file(), one.sha256(), one.size()));
        distinct(
                "migrations",
                read.migrations().stream()
                        .map(ModuleDescriptor.Migrations::tables)
                        .toList());
        distinct(
                "contractions",
                read.contractions().stream()
                        .map(ModuleDescriptor.Migrations::tables)
                        .toList());
        distinct("permissions", read.permissions());
        distinct("settings", read.settings());
        distinct(PATHS, read.paths());
        must(read.paths().size() <= MOST_PATHS, PATHS, "> " + MOST_PATHS);
        read.paths().forEach(path -> must(PATH.matcher(path).matches() && path.length() <= LONGEST_PATH, PATHS, path));
    }

    private static void file(Set<String> known, String name, String sha256, long size) {
        must(EntryName.isSafe(name) && known.add(name), "file", name);
        must(DIGEST.matcher(sha256).matches() && size > 0, "file", name);
    }

    private static void distinct(String field, List<String> values) {
        must(new HashSet<>(values).size() == values.size(), field, String.join(", ", values));
    }

    private static void version(String field, String value) {
        try {
            must(!value.isBlank() && Version.parseVersion(value) != null, field, value);
        } catch (IllegalArgumentException e) {
            must(false, field, value);
        }
    }

    private static void range(String field, String value) {
        try {
            must(!value.isBlank() && !new VersionRange(value).isEmpty(), field, value);
        } catch (IllegalArgumentException e) {
            must(false, field, value);
        }
    }

    private static void must(boolean holds, String field, String value) {
        if (!holds) {
            throw ArchiveFaults.descriptor(field + ": " + shortened(value));
        }
    }

    private static String shortened(String value) {
        String printable = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip();
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }
}
