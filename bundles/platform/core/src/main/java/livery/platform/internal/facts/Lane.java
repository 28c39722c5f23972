package livery.platform.internal.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import livery.platform.facts.Facts;

/** Subjects are spread over lanes; order is kept within a lane, and so for each subject. */
final class Lane {

    /** Fixed for ever: a subject must not change its lane. */
    static final int COUNT = 16;

    private Lane() {}

    static int of(String subject) {
        CRC32 sum = new CRC32();
        sum.update(subject.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % COUNT);
    }

    /** The subjects of each lane, in pieces of as many as one fact may have. */
    static Map<Integer, List<List<String>>> pieces(Collection<String> subjects) {
        Map<Integer, List<List<String>>> lanes = new TreeMap<>();
        for (String subject : new LinkedHashSet<>(subjects)) {
            List<List<String>> pieces = lanes.computeIfAbsent(of(subject), lane -> new ArrayList<>());
            if (pieces.isEmpty() || pieces.get(pieces.size() - 1).size() == Facts.MOST_SUBJECTS) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(subject);
        }
        return lanes;
    }
}
