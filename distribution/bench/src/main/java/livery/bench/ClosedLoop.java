package livery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some connections, each of which asks again as soon as it is answered. */
final class ClosedLoop {
    private static final double WARM_UP_SHARE = 0.2;

    private ClosedLoop() {}

    /** One question, asked over one connection. */
    @FunctionalInterface
    interface Question {
        void ask(SplittableRandom random) throws Exception;
    }

    /** Opens a connection and tells how the question is asked over it. */
    @FunctionalInterface
    interface Opening {
        Question open() throws Exception;
    }

    /**
     * What was seen.
     *
     * @param millis of each question
     */
    record Result(Sample millis, double perSecond) {}

    /**
     * Asks for some seconds after a warm-up of a fifth of that time.
     *
     * @throws BenchException when a question fails
     */
    static Result run(int connections, double seconds, Opening opening) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<List<Double>>> loops = new ArrayList<>();
            long start = System.nanoTime();
            long from = start + (long) (seconds * WARM_UP_SHARE * 1e9);
            long until = from + (long) (seconds * 1e9);
            for (int i = 0; i < connections; i++) {
                SplittableRandom random = new SplittableRandom(i);
                loops.add(() -> loop(opening.open(), random, from, until));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> loop : threads.invokeAll(loops)) {
                millis.addAll(loop.get());
            }
            return new Result(Sample.of(millis), millis.size() / seconds);
        } catch (ExecutionException e) {
            throw new BenchException("A question failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> loop(Question question, SplittableRandom random, long from, long until)
            throws Exception {
        List<Double> millis = new ArrayList<>();
        long before = System.nanoTime();
        while (before < until) {
            question.ask(random);
            long after = System.nanoTime();
            if (after >= from) {
                millis.add((after - before) / 1e6);
            }
            before = after;
        }
        return millis;
    }
}
