package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a customer asked for something, as an outside system wrote it. Serves A3.
 *
 * @param model asked for, as written
 * @param channel by which they asked, such as phone or web
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
 */
public record InquiryRecord(
        String externalId,
        @Nullable String customer,
        @Nullable Instant at,
        @Nullable String model,
        @Nullable String channel,
        @Nullable String adviser,
        @Nullable String note,
        Map<String, String> own)
        implements DealingRecord {

    public InquiryRecord {
        own = Map.copyOf(own);
    }

    /** One whose source says nothing of fields that a store has added. */
    public InquiryRecord(
            String externalId,
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable String model,
            @Nullable String channel,
            @Nullable String adviser,
            @Nullable String note) {
        this(externalId, customer, at, model, channel, adviser, note, Map.of());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INQUIRY;
    }

    @Override
    public @Nullable String vehicle() {
        return null;
    }

    @Override
    public @Nullable String plate() {
        return null;
    }

    @Override
    public @Nullable Long amountMinor() {
        return null;
    }

    @Override
    public @Nullable String currency() {
        return null;
    }
}
