package livery.crm.internal.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livery.crm.internal.feedback.Feedback;
import livery.crm.internal.feedback.FeedbackKind;
import livery.crm.internal.feedback.FeedbackState;
import livery.crm.internal.interaction.Channel;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said.
 *
 * @param rating 1 to 5, of a rating
 * @param by who of the staff took it
 * @param outcome what was done
 * @param task the one that was made of it
 * @param version to be named in {@code If-Match}
 */
public record FeedbackJson(
        String id,
        CustomerRefJson customer,
        FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable AboutJson dealing,
        Channel channel,
        @Nullable String text,
        Instant at,
        @Nullable PersonJson by,
        FeedbackState state,
        @Nullable String outcome,
        @Nullable PersonJson settledBy,
        @Nullable Instant settledAt,
        @Nullable String task,
        long version) {

    /** The dealing that it is about. */
    public record AboutJson(String id, String kind, Instant at) {

        static @Nullable AboutJson of(Feedback.@Nullable About about) {
            return about == null
                    ? null
                    : new AboutJson(
                            Long.toString(about.id()),
                            about.kind().toLowerCase(Locale.ROOT).replace('_', '-'),
                            about.at());
        }
    }

    static List<FeedbackJson> of(List<Feedback> said, Staff staff) {
        List<PersonId> people = new ArrayList<>();
        for (Feedback one : said) {
            people.add(one.by());
            PersonId settledBy = one.settledBy();
            if (settledBy != null) {
                people.add(settledBy);
            }
        }
        PersonJson.Names names = new PersonJson.Names(staff, people);
        return said.stream().map(one -> of(one, names)).toList();
    }

    static Versioned<FeedbackJson> versioned(Feedback one, Staff staff) {
        return new Versioned<>(of(List.of(one), staff).get(0), one.version());
    }

    private static FeedbackJson of(Feedback one, PersonJson.Names names) {
        Long task = one.task();
        return new FeedbackJson(
                Long.toString(one.id()),
                new CustomerRefJson(one.customer().toString(), one.customerName()),
                one.kind(),
                one.rating(),
                AboutJson.of(one.dealing()),
                one.channel(),
                one.text(),
                one.at(),
                names.orNobody(one.by()),
                one.state(),
                one.outcome(),
                names.orNobody(one.settledBy()),
                one.settledAt(),
                task == null ? null : Long.toString(task),
                one.version());
    }
}
