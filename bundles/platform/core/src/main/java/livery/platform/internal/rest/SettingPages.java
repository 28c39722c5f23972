package livery.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.Texts;
import livery.platform.internal.people.PersonNames;
import livery.platform.settings.SettingChange;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.Settings;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The settings of a place as the API shows them. */
final class SettingPages {

    private final Settings settings;
    private final PersonNames names;
    private final SettingSchema schema;

    SettingPages(Settings settings, PersonNames names, Texts texts) {
        this.settings = settings;
        this.names = names;
        this.schema = new SettingSchema(texts);
    }

    /**
     * A setting with the value that holds.
     *
     * @param from {@code default}, {@code group}, {@code brand} or {@code store}
     * @param own whether the place itself has set it
     * @param inherited what holds when the place gives up its own
     */
    public record SettingJson(
            String code, Object value, String from, boolean own, Object inherited, String inheritedFrom) {

        static SettingJson of(SettingSheet.Entry entry) {
            return new SettingJson(
                    entry.setting().code(),
                    entry.value(),
                    word(entry.origin()),
                    entry.own() != null,
                    entry.inherited(),
                    word(entry.inheritedFrom()));
        }

        private static String word(SettingSheet.Origin origin) {
            return origin.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * All of a place's.
     *
     * @param version for {@code If-Match}
     */
    public record SettingsJson(List<SettingJson> items, long version) {}

    /**
     * One change.
     *
     * @param person who made it; null when the platform did
     * @param before the place's own value, or null when it had none
     */
    public record SettingChangeJson(
            String id,
            Instant at,
            AuditJson.@Nullable ByJson person,
            @Nullable Object before,
            @Nullable Object after) {}

    Versioned<SettingsJson> show(CallContext call) {
        return json(settings.show(call));
    }

    Map<String, Object> schema(CallContext call) {
        return schema.of(settings.show(call), call.locale());
    }

    Versioned<SettingsJson> change(@Nullable SettingValues body, IfMatch ifMatch, CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return json(settings.change(call, ifMatch::allows, body.values()));
    }

    Page<SettingChangeJson> changes(String code, PageRequest page, CallContext call) {
        List<SettingChange> changes =
                settings.changes(call, code, page.afterId().orElse(null), page.limit() + 1);
        Map<PersonId, String> known =
                names.of(changes.stream().map(SettingChange::person).collect(Collectors.toSet()));
        return Page.of(changes, page.limit(), change -> Long.toString(change.id()))
                .map(change -> new SettingChangeJson(
                        Long.toString(change.id()),
                        change.at(),
                        by(change.person(), known),
                        change.before(),
                        change.after()));
    }

    private static AuditJson.@Nullable ByJson by(PersonId person, Map<PersonId, String> known) {
        return person.equals(PersonId.SYSTEM)
                ? null
                : new AuditJson.ByJson(person.toString(), known.getOrDefault(person, ""));
    }

    private static Versioned<SettingsJson> json(SettingSheet sheet) {
        return new Versioned<>(
                new SettingsJson(sheet.entries().stream().map(SettingJson::of).toList(), sheet.version()),
                sheet.version());
    }
}
