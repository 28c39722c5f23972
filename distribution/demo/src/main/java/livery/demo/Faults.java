package livery.demo;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The faults that dealer systems' exports have, strewn over good records: one line in 400 has an impossible date, a
 * broken quote, or lacks what it needs; one in 200 is there twice.
 */
final class Faults {
    private final DealerSystem system;
    private final SplittableRandom random;

    Faults(DealerSystem system, SplittableRandom random) {
        this.system = system;
        this.random = random;
    }

    /**
     * Writes the record, now and then with a fault, now and then twice.
     *
     * @param needed the field without which the record is none
     * @param dated the field that holds a day that the calendar may lack
     */
    void write(Export out, Map<String, Object> record, String needed, String dated) throws IOException {
        switch (random.nextInt(1_200)) {
            case 0 -> record.put(needed, "");
            case 1 -> record.put(dated, impossible(dated));
            case 2 -> {
                out.raw("\"" + out.line(record).replace("\"", ""));
                return;
            }
            default -> {
                // As it should be.
            }
        }
        out.write(record);
        if (random.nextInt(200) == 0) {
            out.again();
        }
    }

    /** The 30th of February, as the system writes days. */
    private String impossible(String dated) {
        String pattern = dated.equals("at") ? system.dateTimeFormat() : system.dateFormat();
        return pattern.replace("yyyy", "2023")
                .replaceAll("M+", "02")
                .replaceAll("d+", "30")
                .replaceAll("H+", "10")
                .replaceAll("m+", "00")
                .replaceAll("s+", "00");
    }
}
