package livery.platform.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that has happened.
 *
 * @param id names it for ever within its tenant
 * @param at in UTC
 * @param subjects whom it is about: all, or those that it is told about now
 */
public record Fact(long id, String type, Instant at, List<String> subjects, Map<String, Object> body) {

    public Fact {
        subjects = List.copyOf(subjects);
        body = Map.copyOf(body);
    }

    /** The same fact about some of its subjects. */
    public Fact about(List<String> some) {
        return new Fact(id, type, at, some, body);
    }
}
