package livery.crm.internal.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long texts may be, in characters, and how far figures and dates may lie. The columns are as wide. */
public final class Limits {

    public static final int SOURCE = 64;
    public static final int EXTERNAL_ID = 100;
    public static final int NAME = 100;
    public static final int NAME_KEY = 200;
    public static final int MOBILE = 40;
    public static final int EMAIL = 254;
    public static final int WORDS = 100;
    public static final int PLACE = 200;
    public static final int ADDRESS = 300;
    public static final int NOTE = 2_000;
    public static final int IDENTITY_NUMBER = 32;
    public static final int DRIVING_LICENCE_NUMBER = 30;
    public static final int PLATE = 20;
    public static final int PLATE_KEY = 40;
    public static final int VIN = 17;
    public static final int LINE = 500;
    public static final int USCC = 18;

    /** No date of a living customer or a vehicle on the road lies before it. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** No warranty or policy lasts longer. */
    public static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** Dealings are younger than this. */
    public static final Instant FIRST_DEALING =
            LocalDate.of(1950, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /** How many years ahead a dealing may be agreed. */
    public static final int YEARS_AHEAD = 10;

    /** In minor units; larger amounts are slips. */
    public static final long MOST_AMOUNT = 100_000_000_000_000L;

    public static final long MOST_KILOMETRES = 10_000_000L;

    private Limits() {}
}
