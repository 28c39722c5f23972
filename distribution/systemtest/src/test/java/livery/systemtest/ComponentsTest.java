package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The components of all bundles as they are described to the run time. */
class ComponentsTest {

    /** By name, what it needs and what it gives. */
    private final Map<String, Set<String>> needs = new TreeMap<>();

    private final Map<String, Set<String>> givers = new TreeMap<>();

    ComponentsTest() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        for (Path file : descriptions()) {
            Document document = factory.newDocumentBuilder().parse(file.toFile());
            String name = document.getDocumentElement().getAttribute("name");
            needs.put(name, interfaces(document, "reference"));
            interfaces(document, "provide")
                    .forEach(one ->
                            givers.computeIfAbsent(one, any -> new TreeSet<>()).add(name));
        }
    }

    private static List<Path> descriptions() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("livery.bundles")), 6)) {
            return all.filter(file -> file.toString().matches(".*/target/classes/OSGI-INF/livery[^/]*\\.xml"))
                    .toList();
        }
    }

    private static Set<String> interfaces(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            names.add(((Element) found.item(i)).getAttribute("interface"));
        }
        return names;
    }

    /**
     * Whoever is asked for a service makes it, and asks for what that needs: in a circle it depends on who is asked first,
     * and a component of it may never come up. References to many count too: they are asked for as well.
     */
    @Test
    void noneNeedsWhatNeedsIt() {
        assertThat(needs).hasSizeGreaterThan(80);
        List<String> circles = new ArrayList<>();
        for (String component : needs.keySet()) {
            if (reached(component).contains(component)) {
                circles.add(component);
            }
        }
        assertThat(circles).isEmpty();
    }

    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String needed : needs.get(open.pop())) {
                for (String giver : givers.getOrDefault(needed, Set.of())) {
                    if (reached.add(giver)) {
                        open.push(giver);
                    }
                }
            }
        }
        return reached;
    }
}
