package livery.dms.internal.connections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livery.dms.Adapter;
import livery.dms.Setting;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/** Settings that are written and never shown again. */
final class Secrets {

    private Secrets() {}

    /**
     * The settings without secrets; also without what is kept encrypted and is a secret of another version only.
     *
     * @param adapter nothing when it is away: nobody can say then which of its settings are secret
     */
    static Map<String, Object> shown(Optional<Adapter> adapter, Map<String, Object> settings, RecordCipher cipher) {
        Set<String> secret = adapter.map(Secrets::of).orElseGet(Set::of);
        Map<String, Object> shown = new LinkedHashMap<>(settings);
        shown.keySet().removeIf(name -> adapter.isEmpty() ? !InputChecks.COMMON.contains(name) : secret.contains(name));
        shown.values().removeIf(value -> value instanceof String text && cipher.encrypted(text));
        return shown;
    }

    /** The input with the secrets that it leaves out as they were; one that is empty is cleared. */
    static ConnectionInput kept(Adapter adapter, ConnectionInput input, ConnectionInput before) {
        Map<String, Object> settings = new LinkedHashMap<>(input.settings());
        of(adapter).forEach(name -> {
            Object known = before.settings().get(name);
            if (known != null) {
                settings.putIfAbsent(name, known);
            }
        });
        return new ConnectionInput(input.name(), input.adapter(), input.adapterVersion(), input.state(), settings);
    }

    /** The settings as they are kept: secrets encrypted. */
    static Map<String, Object> sealed(
            Adapter adapter, Map<String, Object> settings, TenantId tenant, RecordCipher cipher) {
        Set<String> secret = of(adapter);
        Map<String, Object> sealed = new LinkedHashMap<>(settings);
        sealed.replaceAll((name, value) -> secret.contains(name) && value instanceof String text && !text.isEmpty()
                ? cipher.secret(tenant, text)
                : value);
        return sealed;
    }

    /**
     * The settings as they were said.
     *
     * @throws livery.platform.Fault when there is a secret among them and no key
     */
    static Map<String, Object> opened(Map<String, Object> settings, TenantId tenant, RecordCipher cipher) {
        Map<String, Object> opened = new LinkedHashMap<>(settings);
        opened.replaceAll((name, value) -> value instanceof String text ? cipher.readSecret(tenant, text) : value);
        return opened;
    }

    static Set<String> of(Adapter adapter) {
        return adapter.settings().stream()
                .filter(setting -> setting.type() == Setting.Type.SECRET)
                .map(Setting::name)
                .collect(Collectors.toSet());
    }
}
