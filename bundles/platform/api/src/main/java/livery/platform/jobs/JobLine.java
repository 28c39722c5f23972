package livery.platform.jobs;

import java.time.Instant;
import java.util.Map;

/**
 * A line of a job's log.
 *
 * @param n counted from 1 for each job
 * @param code of the messages of the job's module
 */
public record JobLine(long n, Instant at, String code, Map<String, Object> values) {}
