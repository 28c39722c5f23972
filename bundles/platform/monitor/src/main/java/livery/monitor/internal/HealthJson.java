package livery.monitor.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import livery.platform.Texts;
import livery.platform.health.HealthPart;
import org.jspecify.annotations.Nullable;

/**
 * How a node is, as it is answered.
 *
 * @param status {@code ready} or {@code not-ready}
 * @param warnings the codes of what does not keep the node from serving
 */
record HealthJson(String status, List<String> warnings, List<PartJson> parts) {

    /** One part; {@code code} and {@code reason} only where it is not up. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartJson(
            String name,
            String state,
            @Nullable String code,
            @Nullable String reason) {

        static PartJson of(HealthPart part, @Nullable Texts texts, Locale language) {
            String code = part.reason();
            return new PartJson(
                    part.name(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    code,
                    code == null || texts == null ? code : texts.text(code, part.values(), language));
        }
    }

    /** Sentences only where somebody is there who has them; else the codes stand for themselves. */
    static HealthJson of(List<HealthPart> parts, @Nullable Texts texts, Locale language) {
        boolean ready = parts.stream().noneMatch(part -> part.state() == HealthPart.State.DOWN);
        return new HealthJson(
                ready ? "ready" : "not-ready",
                parts.stream()
                        .filter(part -> part.state() == HealthPart.State.WARNING)
                        .flatMap(part -> Stream.ofNullable(part.reason()))
                        .distinct()
                        .toList(),
                parts.stream().map(part -> PartJson.of(part, texts, language)).toList());
    }

    boolean ready() {
        return status.equals("ready");
    }
}
