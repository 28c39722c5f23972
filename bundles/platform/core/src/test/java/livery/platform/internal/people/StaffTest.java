package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.People;
import livery.platform.people.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who works in each of two stores of two brands. */
class StaffTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final Tenant one = platform.store("one", "red");
    private final Tenant two = platform.store("two", "blue");
    private final MariaDbStaff staff = new MariaDbStaff(
            platform.entities(),
            platform.units(),
            platform.tenants(),
            new PersonNames(platform.entities(), platform.units()));

    @AfterEach
    void close() {
        platform.close();
    }

    private PersonId add(String name, TenantId place) {
        return platform.people()
                .add(GROUP, name, "Name of " + name, "en", null, List.of(new People.Grant(place, "adviser")))
                .id();
    }

    private List<PersonId> found(Tenant store, String typed) {
        return staff.list(CallContext.system(store.id(), "test"), typed, null, 100).stream()
                .map(Staff.Member::id)
                .toList();
    }

    @Test
    void aRoleInTheStoreItsBrandOrTheGroupMakesOneOfItsStaff() {
        PersonId here = add("here", one.id());
        PersonId there = add("there", two.id());
        PersonId brand = add("brand", java.util.Objects.requireNonNull(one.brandId()));
        PersonId group = add("group", TenantId.GROUP);
        CallContext store = CallContext.system(one.id(), "test");

        assertThat(found(one, "of ")).containsExactly(here, brand, group);
        assertThat(found(two, "of ")).containsExactly(there, group);
        assertThat(found(one, "OF HERE")).containsExactly(here);
        assertThat(found(one, "%")).isEmpty();
        assertThat(staff.list(store, "of ", here, 1))
                .extracting(Staff.Member::displayName)
                .containsExactly("Name of brand");
        assertThat(staff.find(store, here)).isPresent();
        assertThat(staff.find(store, there)).isEmpty();
        assertThat(staff.among(store, Set.of(here, there, group))).containsExactlyInAnyOrder(here, group);
        assertThat(staff.names(Set.of(here, there, new PersonId(7))))
                .isEqualTo(Map.of(here, "Name of here", there, "Name of there"));
    }

    @Test
    void whoIsSuspendedIsNoLongerChosenButStillHasAName() {
        PersonId gone = add("gone", one.id());
        platform.people()
                .change(
                        GROUP,
                        gone,
                        version -> true,
                        known -> new People.Profile(known.displayName(), known.language(), true, known.roles()));

        assertThat(found(one, "of ")).isEmpty();
        assertThat(staff.among(CallContext.system(one.id(), "test"), Set.of(gone)))
                .isEmpty();
        assertThat(staff.names(Set.of(gone))).containsEntry(gone, "Name of gone");
    }
}
