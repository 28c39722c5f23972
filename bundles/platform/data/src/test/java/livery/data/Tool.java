package livery.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

@Entity(name = "Tool")
@Table(name = "tool_item")
public class Tool {

    @Id
    Long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    Long tenantId;

    String name;

    protected Tool() {}

    Tool(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
