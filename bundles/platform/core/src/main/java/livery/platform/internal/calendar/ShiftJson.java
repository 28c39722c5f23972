package livery.platform.internal.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.platform.calendar.Shift;

/** Shifts as they are stored: {@code [["09:00","12:00"]]}. */
final class ShiftJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<List<String>>> SHIFTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<List<String>>>> WEEK = new TypeReference<>() {};

    private ShiftJson() {}

    static String shifts(List<Shift> shifts) {
        return write(plain(shifts));
    }

    static List<Shift> shifts(String json) {
        return read(json, SHIFTS).stream().map(ShiftJson::shift).toList();
    }

    static String week(Map<DayOfWeek, List<Shift>> week) {
        Map<String, List<List<String>>> plain = new TreeMap<>();
        week.forEach((day, shifts) -> plain.put(day.name(), plain(shifts)));
        return write(plain);
    }

    static Map<DayOfWeek, List<Shift>> week(String json) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        read(json, WEEK)
                .forEach((day, shifts) -> week.put(
                        DayOfWeek.valueOf(day),
                        shifts.stream().map(ShiftJson::shift).toList()));
        return week;
    }

    private static List<List<String>> plain(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> List.of(shift.from().toString(), shift.to().toString()))
                .toList();
    }

    private static Shift shift(List<String> times) {
        return new Shift(LocalTime.parse(times.get(0)), LocalTime.parse(times.get(1)));
    }

    private static String write(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no shifts are stored: " + json, e);
        }
    }
}
