package livery.platform.internal.people;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.platform.settings.Settings;
import livery.platform.signon.SignedOn;
import org.jspecify.annotations.Nullable;

/** Makes people of those for whom an issuer vouches for the first time, inside a unit around. */
final class NewPeople {

    private final EntityStore store;
    private final Settings settings;

    NewPeople(EntityStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Adds the person with a link and no password: under their name at the issuer, or with the issuer's host after it
     * when somebody here has that. A name alone never leads to somebody who is here already: whoever could choose it at
     * the issuer would become them.
     *
     * @return nothing when both names are taken
     */
    Optional<PersonRow> add(SignedOn who) {
        Optional<String> free = names(who).filter(this::isFree).findFirst();
        return free.map(name -> {
            Instant now = Instant.now();
            String displayName = who.displayName();
            PersonRow row = new PersonRow(
                    TimeSortedIds.next(),
                    name,
                    displayName == null || displayName.isBlank() ? name : shortened(displayName.strip()),
                    language(who.language()),
                    null,
                    false,
                    now);
            store.session().persist(row);
            store.session().flush();
            store.session().persist(new PersonLinkRow(who.issuer(), who.subject(), row.id(), now));
            store.session().flush();
            return row;
        });
    }

    private static Stream<String> names(SignedOn who) {
        String name = who.name().isBlank() ? who.subject() : who.name().strip();
        String host = URI.create(who.issuer()).getHost();
        return Stream.of(shortened(name), shortened(name + "@" + host));
    }

    private boolean isFree(String name) {
        return store.session()
                        .createSelectionQuery("select count(*) from PersonRow where name = :name", Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                == 0;
    }

    private static String shortened(String text) {
        return text.length() <= MariaDbPeople.LONGEST ? text : text.substring(0, MariaDbPeople.LONGEST);
    }

    private String language(@Nullable String wanted) {
        Locale locale = Locale.forLanguageTag(wanted == null ? "" : wanted.replace('_', '-'));
        return switch (locale.getLanguage()) {
            case "en" -> "en";
            case "zh" ->
                locale.getScript().equals("Hant") || locale.getCountry().matches("TW|HK|MO") ? "zh-TW" : "zh-CN";
            default -> SignInSettings.of(settings, SignInSettings.LANGUAGE);
        };
    }
}
