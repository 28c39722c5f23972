package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import java.util.Arrays;
import livery.web.RequiresPermission;
import org.junit.jupiter.api.Test;

class CustomersResourceTest {

    @Test
    void whoMayChangeCustomersMayNotThereforeDeleteThem() {
        assertThat(Arrays.stream(CustomersResource.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(DELETE.class))
                        .map(method ->
                                method.getAnnotation(RequiresPermission.class).value()))
                .containsExactly("crm.customers.delete");
    }
}
