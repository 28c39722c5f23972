package livery.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Reads the files of a folder of a bundle into memory. */
final class BundleFiles {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private BundleFiles() {}

    /** The files right in the folder, by name; those of an unknown kind are left out. */
    static Map<String, StaticFile> in(Bundle bundle, String folder) {
        Map<String, StaticFile> files = new HashMap<>();
        Enumeration<URL> entries = bundle.findEntries(folder, "*", false);
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String name = entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type != null) {
                files.put(name, file(type, entry, bundle.getEntry(folder + "/" + name + ".gz"), isHashed(name)));
            }
        }
        return Map.copyOf(files);
    }

    /** A file of a bundle that is no more; nothing when it is of an unknown kind. */
    static Optional<StaticFile> file(String name, byte[] content) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .map(type -> new StaticFile(type, content, null, etag(content), isHashed(name)));
    }

    private static StaticFile file(String type, URL content, @Nullable URL gzip, boolean lasting) {
        byte[] bytes = read(content);
        return new StaticFile(type, bytes, gzip == null ? null : read(gzip), etag(bytes), lasting);
    }

    /** Whether the name ends in a hash of the content, as the build writes it: {@code main-5FsNXYyr.js}. */
    private static boolean isHashed(String name) {
        return name.matches(".+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");
    }

    static String etag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] read(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's file cannot be read: " + entry, e);
        }
    }
}
