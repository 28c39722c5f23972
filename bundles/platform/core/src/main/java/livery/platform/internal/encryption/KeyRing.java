package livery.platform.internal.encryption;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of an installation, 32 bytes each. */
final class KeyRing {

    static final String INDEX = "index";
    private static final String CURRENT = "current";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final byte[] index;
    private final Map<String, byte[]> data;

    /**
     * A ring of these.
     *
     * @param current the id of the one that encrypts
     * @param index what blind indexes are made with; never rotated
     * @param data by id
     */
    KeyRing(String current, byte[] index, Map<String, byte[]> data) {
        this.current = current;
        this.index = index.clone();
        this.data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** New ones, with one data key called {@code k1}. */
    static KeyRing fresh() {
        return new KeyRing("k1", random(), Map.of("k1", random()));
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Lines, or parts between commas, of the form {@code name=value}; nothing when they make no whole ring. */
    static Optional<KeyRing> parse(String text) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String current = "";
        for (String part : text.split("[\\n,]", -1)) {
            String line = part.strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            String value = line.substring(equals + 1).strip();
            if (name.equals(CURRENT)) {
                current = value;
                continue;
            }
            Optional<byte[]> key = key(value);
            if (!ID.matcher(name).matches() || key.isEmpty() || keys.put(name, key.get()) != null) {
                return Optional.empty();
            }
        }
        byte[] index = keys.remove(INDEX);
        return index == null || !keys.containsKey(current)
                ? Optional.empty()
                : Optional.of(new KeyRing(current, index, keys));
    }

    private static Optional<byte[]> key(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String current() {
        return current;
    }

    byte[] index() {
        return index.clone();
    }

    Map<String, byte[]> data() {
        return data;
    }

    /** As {@link #parse} reads it. */
    String text() {
        StringBuilder text =
                new StringBuilder(CURRENT).append('=').append(current).append('\n');
        line(text, INDEX, index);
        data.forEach((id, key) -> line(text, id, key));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, byte[] key) {
        text.append(name)
                .append('=')
                .append(Base64.getUrlEncoder().withoutPadding().encodeToString(key))
                .append('\n');
    }

    /** All keys, the index's among them, by their names. */
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>(data);
        all.put(INDEX, index);
        return all;
    }

    /** Without the keys, for logs. */
    @Override
    public String toString() {
        return current + " of " + data.keySet();
    }
}
