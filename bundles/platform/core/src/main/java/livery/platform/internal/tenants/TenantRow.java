package livery.platform.internal.tenants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.tenants.ManagedTenant;
import livery.platform.tenants.TenantProfile;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A row of the group's list of tenants. */
@Entity
@DynamicUpdate
@Table(name = "platform_tenant")
public class TenantRow {

    @Id
    private long id;

    @org.hibernate.annotations.TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    private @Nullable Long tenantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TenantKind kind = TenantKind.STORE;

    @Column(name = "code")
    private String code = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "brand_id")
    private @Nullable Long brandId;

    @Column(name = "region")
    private String region = "";

    @Column(name = "time_zone")
    private String timeZone = "";

    @Column(name = "currency")
    private String currency = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TenantState state = TenantState.ACTIVE;

    @Column(name = "state_at")
    private @Nullable Instant stateAt;

    @Column(name = "version")
    private long version;

    protected TenantRow() {}

    TenantRow(long id, NewTenant tenant, @Nullable Long brandId, Instant now) {
        this.id = id;
        this.kind = tenant.kind();
        this.code = tenant.code();
        this.name = tenant.name();
        this.brandId = brandId;
        this.region = tenant.region();
        this.timeZone = tenant.timeZone();
        this.currency = tenant.currency();
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    TenantKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    /** Whether this is the tenant that is described. */
    boolean is(NewTenant wanted, Function<TenantRow, @Nullable String> brandCode) {
        return kind == wanted.kind()
                && name.equals(wanted.name())
                && Objects.equals(brandCode.apply(this), wanted.brand())
                && region.equals(wanted.region())
                && timeZone.equals(wanted.timeZone())
                && currency.equals(wanted.currency());
    }

    @Nullable
    Long brandId() {
        return brandId;
    }

    String name() {
        return name;
    }

    TenantState state() {
        return state;
    }

    /** Since when it is in its state; of one that was always open, since ever. */
    Instant stateAt() {
        return stateAt == null ? Instant.EPOCH : stateAt;
    }

    long version() {
        return version;
    }

    TenantProfile profile() {
        return new TenantProfile(name, region, timeZone, currency);
    }

    void change(TenantProfile wanted) {
        name = wanted.name();
        region = wanted.region();
        timeZone = wanted.timeZone();
        currency = wanted.currency();
        version++;
    }

    void become(TenantState wanted, Instant now) {
        state = wanted;
        stateAt = now;
        version++;
    }

    /** Nothing stays by which it could be told what it was, but its code. */
    void erased(Instant now) {
        become(TenantState.ERASED, now);
        name = "";
    }

    Tenant tenant(@Nullable TenantRow brand) {
        return new Tenant(
                new TenantId(id),
                kind,
                code,
                name,
                brandId == null ? null : new TenantId(brandId),
                brand == null ? null : brand.name,
                region,
                ZoneId.of(timeZone),
                currency,
                brand == null ? state : state.within(brand.state));
    }

    ManagedTenant managed(@Nullable TenantRow brand) {
        return new ManagedTenant(tenant(brand), state, version);
    }
}
