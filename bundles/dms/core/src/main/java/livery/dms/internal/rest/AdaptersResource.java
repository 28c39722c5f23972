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
import java.util.stream.Stream;
import livery.crm.CrmIntake;
import livery.crm.OwnTarget;
import livery.crm.RecordKind;
import livery.dms.Adapter;
import livery.dms.internal.connections.Adapters;
import livery.dms.internal.connections.InstalledAdapter;
import livery.dms.internal.intake.CanonicalField;
import livery.dms.internal.values.Kinds;
import livery.platform.CallContext;
import livery.platform.Texts;
import livery.platform.modules.Modules;
import livery.web.Page;
import livery.web.RequiresPermission;

/** The adapters that a connection of the store can use. */
@Path("tenants/{tenant}/adapters")
@Produces(MediaType.APPLICATION_JSON)
public final class AdaptersResource {

    private final Adapters adapters;
    private final Modules modules;
    private final Texts texts;
    private final CrmIntake crm;

    AdaptersResource(Adapters adapters, Modules modules, Texts texts, CrmIntake crm) {
        this.modules = modules;
        this.crm = crm;
        this.adapters = adapters;
        this.texts = texts;
    }

    /**
     * An adapter, with what a form for its settings needs.
     *
     * @param version the standard one, which connections have that ask for none
     * @param versions all that are installed, the standard one first
     */
    public record AdapterJson(
            String id,
            String version,
            String name,
            String description,
            Map<String, Object> settingsSchema,
            List<KindJson> kinds,
            List<VersionJson> versions) {}

    /**
     * A version of an adapter.
     *
     * @param canary whether only those connections have it that ask for it
     */
    public record VersionJson(String version, boolean canary, Map<String, Object> settingsSchema) {}

    /** A kind of record and the fields that columns can be mapped to, last those that the store has added. */
    public record KindJson(String id, String name, List<FieldJson> fields) {}

    /** A canonical field. */
    public record FieldJson(String id, String name, boolean required, String type) {}

    @GET
    @RequiresPermission("dms.connections.read")
    public Page<AdapterJson> list(@Context CallContext call) {
        adapters.settle();
        List<KindJson> kinds = Arrays.stream(RecordKind.values())
                .map(kind -> json(kind, crm.ownFields(call, kind), call.locale()))
                .toList();
        return new Page<>(
                adapters.all().stream()
                        .filter(adapter ->
                                modules.serves(call.tenant(), adapter.adapter().getClass()))
                        .map(adapter -> json(adapter, kinds, call.locale()))
                        .toList(),
                null);
    }

    private AdapterJson json(InstalledAdapter installed, List<KindJson> kinds, Locale locale) {
        Adapter adapter = installed.adapter();
        SettingsSchema schema = new SettingsSchema(texts, locale);
        return new AdapterJson(
                adapter.id(),
                installed.version(),
                text(adapter.id() + ".name", locale),
                text(adapter.id() + ".description", locale),
                schema.of(adapter),
                kinds,
                adapters.versions(adapter.id()).stream()
                        .map(one -> new VersionJson(one.version(), one.canary(), schema.of(one.adapter())))
                        .toList());
    }

    private KindJson json(RecordKind kind, List<OwnTarget> added, Locale locale) {
        return new KindJson(
                Kinds.id(kind),
                text("dms.kind." + Kinds.id(kind), locale),
                Stream.concat(
                                CanonicalField.of(kind).stream()
                                        .map(field -> json(
                                                field,
                                                text("dms.field." + Kinds.id(kind) + "." + field.name(), locale))),
                                added.stream().map(field -> json(CanonicalField.of(field), field.label(locale))))
                        .toList());
    }

    private static FieldJson json(CanonicalField field, String name) {
        return new FieldJson(
                field.name(), name, field.required(), field.type().name().toLowerCase(Locale.ROOT));
    }

    private String text(String code, Locale locale) {
        return texts.text(code, Map.of(), locale);
    }
}
