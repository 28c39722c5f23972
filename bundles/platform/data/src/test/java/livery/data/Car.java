package livery.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

@Entity(name = "Car")
@Table(name = "garage_car")
public class Car {

    @Id
    Long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    Long tenantId;

    String code;
    String name;
    int score;

    protected Car() {}

    Car(long id, String name) {
        this.id = id;
        this.name = name;
        this.code = "C" + id;
    }

    Car of(long tenant) {
        this.tenantId = tenant;
        return this;
    }
}
