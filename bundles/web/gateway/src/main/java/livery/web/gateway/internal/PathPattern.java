package livery.web.gateway.internal;

import java.util.Arrays;
import java.util.List;
import org.osgi.framework.ServiceReference;

/**
 * The beginning of a path, segment by segment; {@code *} stands for any one segment. {@code /} fits every path.
 *
 * @param segments none for {@code /}
 */
record PathPattern(List<String> segments) implements Comparable<PathPattern> {

    PathPattern {
        segments = List.copyOf(segments);
    }

    static PathPattern of(String text) {
        return new PathPattern(segmentsOf(text));
    }

    /** Those that a property of a service holds: one, or many. */
    static List<PathPattern> of(ServiceReference<?> service, String property) {
        Object paths = service.getProperty(property);
        String[] texts = paths instanceof String[] many ? many : new String[] {String.valueOf(paths)};
        return Arrays.stream(texts).map(PathPattern::of).sorted().toList();
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.split("/", -1)).stream().filter(s -> !s.isEmpty()).toList();
    }

    boolean fits(List<String> path) {
        if (path.size() < segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String wanted = segments.get(i);
            if (!wanted.equals("*") && !wanted.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private long literals() {
        return segments.stream().filter(s -> !s.equals("*")).count();
    }

    /** The most particular first: longer before shorter, then more words before more stars. */
    @Override
    public int compareTo(PathPattern other) {
        if (segments.size() != other.segments.size()) {
            return Integer.compare(other.segments.size(), segments.size());
        }
        if (literals() != other.literals()) {
            return Long.compare(other.literals(), literals());
        }
        return segments.toString().compareTo(other.segments.toString());
    }
}
