package livery.platform.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.TenantId;
import livery.platform.people.ApiKeys;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A key with which a machine acts for a person, known by its hash; a row of the group. */
@Entity
@Table(name = "platform_api_key")
public class ApiKeyRow {

    @Id
    private long id;

    @org.hibernate.annotations.TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Column(name = "key_hash")
    private byte[] keyHash = new byte[0];

    @Column(name = "person_id")
    private long personId;

    @Column(name = "name")
    private String name = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "tenants")
    private @Nullable String tenants;

    @Column(name = "permissions")
    private @Nullable String permissions;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected ApiKeyRow() {}

    ApiKeyRow(long id, byte[] keyHash, long personId, ApiKeys.NewKey key, Instant now) {
        this.id = id;
        this.keyHash = keyHash.clone();
        this.personId = personId;
        this.name = key.name();
        this.createdAt = now;
        this.expiresAt = key.expires();
        KeyScope scope = key.scope();
        if (!scope.tenants().equals(KeyScope.ALL.tenants())) {
            this.tenants = scope.tenants().stream().map(TenantId::toString).collect(Collectors.joining(" "));
        }
        if (!scope.permissions().equals(KeyScope.ALL.permissions())) {
            this.permissions = String.join(" ", scope.permissions().patterns());
        }
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    KeyScope scope() {
        return new KeyScope(
                tenants == null
                        ? KeyScope.ALL.tenants()
                        : words(tenants).stream()
                                .map(id -> new TenantId(Long.parseLong(id)))
                                .collect(Collectors.toSet()),
                permissions == null ? Permissions.ALL : new Permissions(words(permissions)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    ApiKeys.Key shown() {
        return new ApiKeys.Key(id, name, createdAt, expiresAt, scope(), lastUsedAt);
    }
}
