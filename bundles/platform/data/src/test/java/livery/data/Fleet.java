package livery.data;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** What ours never are: an aggregate with a table of values and one of links, neither with a tenant of its own. */
@Entity(name = "Fleet")
@Table(name = "garage_fleet")
public class Fleet {

    @Id
    Long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    Long tenantId;

    @ElementCollection
    Set<String> labels = new HashSet<>();

    @ManyToMany
    Set<Car> cars = new HashSet<>();

    protected Fleet() {}

    Fleet(long id) {
        this.id = id;
    }
}
