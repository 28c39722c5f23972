package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.CallContext;
import livery.platform.people.People;

/** Which person a command is about, and changes that commands make. */
final class PersonByName {

    private PersonByName() {}

    /**
     * The person of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static People.Person one(People people, CallContext group, String name) {
        return people.named(group, name)
                .orElseThrow(() -> new IllegalArgumentException("There is nobody of the name " + name));
    }

    static void suspend(People people, CallContext group, String name, boolean suspended) {
        people.change(
                group,
                one(people, group, name).id(),
                version -> true,
                old -> new People.Profile(old.displayName(), old.language(), suspended, old.roles()));
    }

    static void roles(People people, CallContext group, People.Person person, List<People.Grant> roles) {
        people.change(
                group,
                person.id(),
                version -> version == person.version(),
                old -> new People.Profile(old.displayName(), old.language(), old.suspended(), roles));
    }
}
