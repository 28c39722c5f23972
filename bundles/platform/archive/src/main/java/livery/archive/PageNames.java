package livery.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The names of the pages of the console that a bundle brings, as the build of its part has written them down. */
final class PageNames {

    /** Where they stand. A part that was built without them shows its pages all the same. */
    static final String FILE = "console/pages.json";

    private static final int LARGEST = 256 << 10;
    private static final int MOST = 200;
    private static final int LONGEST = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, String>>> NAMES = new TypeReference<>() {};

    private List<Map<String, String>> names = List.of();
    private boolean sound = true;

    /** Takes the file, and returns how long it is. */
    long read(InputStream stored) throws IOException {
        byte[] bytes = stored.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ArchiveFaults.tooLarge(FILE, LARGEST);
        }
        try {
            List<Map<String, String>> read = JSON.readValue(bytes, NAMES);
            sound = read != null && read.size() <= MOST && read.stream().allMatch(PageNames::isSound);
            names = sound ? read : List.of();
        } catch (JsonProcessingException e) {
            sound = false;
        }
        return bytes.length;
    }

    private static boolean isSound(Map<String, String> page) {
        return page != null
                && page.containsKey("en")
                && page.values().stream().allMatch(name -> name != null && !name.isBlank() && name.length() <= LONGEST);
    }

    /** @throws livery.platform.Fault when the file is not what it is to be */
    List<Map<String, String>> of(String bundle) {
        if (!sound) {
            throw ArchiveFaults.of("console-pages", Map.of("bundle", bundle, "file", FILE));
        }
        return names.stream().map(Map::copyOf).toList();
    }
}
