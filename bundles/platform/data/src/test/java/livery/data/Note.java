package livery.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

@Entity(name = "Note")
@Table(name = "garage_note")
public class Note {

    @Id
    Long id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "car_id")
    Long carId;

    String text;

    protected Note() {}

    Note(long id, long carId, String text) {
        this.id = id;
        this.carId = carId;
        this.text = text;
    }
}
