package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer asked for something, as an outside system wrote it. Serves A3.
 *
 * @param model asked for, as written
 * @param channel by which they asked, such as phone or web
 */
public record InquiryRecord(
        String externalId,
        @Nullable String customer,
        @Nullable Instant at,
        @Nullable String model,
        @Nullable String channel,
        @Nullable String adviser,
        @Nullable String note)
        implements DealingRecord {

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
