package livery.crm.internal.own;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.OwnType;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.DealingText;
import livery.crm.internal.values.VehicleField;
import livery.crm.internal.values.WrittenFields;
import org.jspecify.annotations.Nullable;

/** Judges what somebody wrote of a field. */
final class OwnFieldChecks {

    static final int MOST_CHOICES = 100;
    private static final int LABEL = 60;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CHOICE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** The names of fields that every store has, and of what stands beside them in the API. */
    private static final Set<String> RESERVED = Stream.of(
                    Stream.of(CustomerField.values()).map(CustomerField::wire),
                    Stream.of(VehicleField.values()).map(VehicleField::wire),
                    Stream.of(DealingText.values()).map(text -> text.name().replace("_", "")),
                    Stream.of(
                            "id",
                            "own",
                            "version",
                            "created-at",
                            "updated-at",
                            "tenant",
                            "external-id",
                            "source",
                            "tags",
                            "adviser",
                            "vehicles",
                            "vehicle",
                            "customer",
                            "canonical-id",
                            "merged",
                            "amount",
                            "currency",
                            "at",
                            "started-at",
                            "ended-at",
                            "lines",
                            "age",
                            "sex",
                            "household",
                            "consents"))
            .flatMap(names -> names)
            .map(OwnFieldChecks::plain)
            .collect(Collectors.toUnmodifiableSet());

    private final WrittenFields fields = new WrittenFields();

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The code of a new field. */
    String code(@Nullable String written) {
        String code = fields.requiredLine("code", written, LABEL);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fields.refuse("code", "crm.own-field.code");
        } else if (RESERVED.contains(plain(code))) {
            fields.refuse("code", "crm.own-field.reserved", Map.of("code", code));
        }
        return code;
    }

    OwnRecord record(@Nullable OwnRecord written) {
        return fields.required("record", written, OwnRecord.CUSTOMER);
    }

    OwnType type(@Nullable OwnType written) {
        return fields.required("type", written, OwnType.TEXT);
    }

    /** What a reference names: always something, and of other types nothing. */
    @Nullable
    OwnRecord refersTo(OwnType type, @Nullable OwnRecord written) {
        if (type != OwnType.REFERENCE) {
            if (written != null) {
                fields.refuse("refersTo", "crm.own-field.refers-to-none");
            }
            return null;
        }
        if (written == null || written == OwnRecord.DEALING) {
            fields.refuse("refersTo", "crm.own-field.refers-to");
        }
        return written;
    }

    Map<String, String> labels(String field, @Nullable Map<String, @Nullable String> written) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (written != null) {
            written.forEach((language, label) -> {
                if (!Labels.LANGUAGES.contains(language)) {
                    fields.refuse(
                            field, "crm.own-field.language", Map.of("known", String.join(", ", Labels.LANGUAGES)));
                    return;
                }
                String line = fields.line(field + "." + language, label, LABEL);
                if (line != null) {
                    labels.put(language, line);
                }
            });
        }
        if (labels.isEmpty()) {
            fields.refuse(field, "crm.own-field.label");
        }
        return labels;
    }

    /** Texts are found by unless somebody says no. */
    boolean searchable(OwnRecord record, OwnType type, @Nullable Boolean written) {
        if (Boolean.TRUE.equals(written) && !OwnField.canBeSearched(record, type)) {
            fields.refuse("searchable", "crm.own-field.not-searchable");
        }
        return written == null ? OwnField.isSearchedAnyway(record, type) : written;
    }

    List<OwnChoice> choices(OwnType type, @Nullable List<OwnFieldDraft.@Nullable ChoiceDraft> written) {
        List<OwnFieldDraft.@Nullable ChoiceDraft> drafts = written == null ? List.of() : written;
        if (type != OwnType.CHOICE) {
            if (!drafts.isEmpty()) {
                fields.refuse("choices", "crm.own-field.choices-none");
            }
            return List.of();
        }
        if (drafts.isEmpty() || drafts.size() > MOST_CHOICES) {
            fields.refuse("choices", "platform.list.size", Map.of("least", 1, "most", MOST_CHOICES));
            return List.of();
        }
        List<OwnChoice> choices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            OwnFieldDraft.ChoiceDraft draft = drafts.get(i);
            String at = "choices[" + i + "]";
            String code = fields.requiredLine(at + ".code", draft == null ? null : draft.code(), LABEL);
            if (!code.isEmpty() && !CHOICE.matcher(code).matches()) {
                fields.refuse(at + ".code", "crm.own-field.choice-code");
            } else if (!codes.add(code)) {
                fields.refuse(at + ".code", "crm.own-field.choice-taken");
            }
            choices.add(new OwnChoice(code, labels(at + ".labels", draft == null ? null : draft.labels())));
        }
        return choices;
    }

    void refuse(String field, String code, Map<String, Object> values) {
        fields.refuse(field, code, values);
    }

    void done() {
        fields.done();
    }
}
