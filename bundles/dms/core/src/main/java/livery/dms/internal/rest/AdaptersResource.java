package livery.dms.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.RecordKind;
import livery.dms.Adapter;
import livery.dms.internal.connections.Adapters;
import livery.dms.internal.intake.CanonicalField;
import livery.dms.internal.values.Kinds;
import livery.platform.CallContext;
import livery.platform.Texts;
import livery.web.Page;
import livery.web.RequiresPermission;

/** The adapters that a connection can use. */
@Path("tenants/{tenant}/adapters")
@Produces(MediaType.APPLICATION_JSON)
public final class AdaptersResource {

    private final Adapters adapters;
    private final Texts texts;

    AdaptersResource(Adapters adapters, Texts texts) {
        this.adapters = adapters;
        this.texts = texts;
    }

    /** An adapter, with what a form for its settings needs. */
    public record AdapterJson(
            String id,
            String version,
            String name,
            String description,
            Map<String, Object> settingsSchema,
            List<KindJson> kinds) {}

    /** A kind of record and the fields that columns can be mapped to. */
    public record KindJson(String id, String name, List<FieldJson> fields) {}

    /** A canonical field. */
    public record FieldJson(String id, String name, boolean required, String type) {}

    @GET
    @RequiresPermission("dms.connections.read")
    public Page<AdapterJson> list(@Context CallContext call) {
        return new Page<>(
                adapters.all().stream()
                        .map(adapter -> json(adapter, call.locale()))
                        .toList(),
                null);
    }

    private AdapterJson json(Adapter adapter, Locale locale) {
        return new AdapterJson(
                adapter.id(),
                adapter.version(),
                text(adapter.id() + ".name", locale),
                text(adapter.id() + ".description", locale),
                new SettingsSchema(texts, locale).of(adapter),
                Arrays.stream(RecordKind.values())
                        .map(kind -> json(kind, locale))
                        .toList());
    }

    private KindJson json(RecordKind kind, Locale locale) {
        return new KindJson(
                Kinds.id(kind),
                text("dms.kind." + Kinds.id(kind), locale),
                CanonicalField.of(kind).stream()
                        .map(field -> new FieldJson(
                                field.name(),
                                text("dms.field." + Kinds.id(kind) + "." + field.name(), locale),
                                field.required(),
                                field.type().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private String text(String code, Locale locale) {
        return texts.text(code, Map.of(), locale);
    }
}
