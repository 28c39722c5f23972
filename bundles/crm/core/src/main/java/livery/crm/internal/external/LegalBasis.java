package livery.crm.internal.external;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a store may hold what others told it: the grounds of article 13, paragraph 1 of the Personal Information Protection Law
 * that a dealer or rental company can have. News reporting, its item 5, is none.
 */
public enum LegalBasis {
    /** Item 1: the customer agreed. It rests on a consent in force. */
    @JsonProperty("consent")
    CONSENT,
    /** Item 2: a contract with the customer cannot be made or kept without it. It rests on that contract. */
    @JsonProperty("contract")
    CONTRACT,
    /** Item 3: a law obliges the store. It rests on an article. */
    @JsonProperty("statutory-duty")
    STATUTORY_DUTY,
    /** Item 4: life, health or property was in danger. It rests on what happened. */
    @JsonProperty("emergency")
    EMERGENCY,
    /** Item 6: the customer made it public, or it was disclosed lawfully. It rests on where. */
    @JsonProperty("lawfully-disclosed")
    LAWFULLY_DISCLOSED,
    /** Item 7: another law or regulation allows it. It rests on an article. */
    @JsonProperty("other-law")
    OTHER_LAW
}
