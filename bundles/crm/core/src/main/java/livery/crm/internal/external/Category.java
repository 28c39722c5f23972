package livery.crm.internal.external;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From what kind of provider something comes. */
public enum Category {
    /** Of a credit bureau. */
    @JsonProperty("credit")
    CREDIT,
    /** Of a public register. */
    @JsonProperty("registry")
    REGISTRY,
    @JsonProperty("insurance")
    INSURANCE,
    @JsonProperty("market-research")
    MARKET_RESEARCH,
    /** Of a public profile in social media. */
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("other")
    OTHER
}
