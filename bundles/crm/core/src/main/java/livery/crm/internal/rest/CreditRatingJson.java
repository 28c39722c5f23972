package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import livery.crm.CreditRating;
import org.jspecify.annotations.Nullable;

/** How reliably a customer pays, as the store judges it. */
public enum CreditRatingJson {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("average")
    AVERAGE,
    @JsonProperty("bad")
    BAD;

    static @Nullable CreditRatingJson of(@Nullable CreditRating rating) {
        return rating == null ? null : valueOf(rating.name());
    }

    static @Nullable CreditRating of(@Nullable CreditRatingJson json) {
        return json == null ? null : CreditRating.valueOf(json.name());
    }
}
