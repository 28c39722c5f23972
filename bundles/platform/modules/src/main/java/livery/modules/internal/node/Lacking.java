package livery.modules.internal.node;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.deploy.Sentence;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/**
 * A component that does not run, since something that it needs is not there.
 *
 * @param offers the services that it would offer
 * @param needs the services that it lacks
 * @param told what is said about it
 */
record Lacking(Set<String> offers, Set<String> needs, Sentence told) {

    static Lacking of(String module, ComponentDescriptionDTO component, Collection<ComponentConfigurationDTO> made) {
        Set<String> lacks = made.stream()
                .flatMap(one -> Stream.of(one.unsatisfiedReferences))
                .map(reference -> reference.name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> needs = Arrays.stream(component.references)
                .filter(reference -> lacks.contains(reference.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .collect(Collectors.toSet());
        return new Lacking(
                Set.of(component.serviceInterfaces),
                needs,
                new Sentence(
                        "modules.node.component-lacks",
                        Map.of("module", module, "component", component.name, "lacks", String.join(", ", lacks))));
    }

    /** Those of which no other of these is the reason; all, when each is of another. */
    static List<Lacking> roots(List<Lacking> lacking) {
        Set<String> offered = new HashSet<>();
        lacking.forEach(one -> offered.addAll(one.offers()));
        List<Lacking> roots = lacking.stream()
                .filter(one -> one.needs().stream().noneMatch(offered::contains))
                .toList();
        return roots.isEmpty() ? lacking : roots;
    }
}
