package livery.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The command line: {@code bench} or {@code prove}, what of it, and its options. */
public final class Main {
    private static final int FAILED = 1;
    private static final int CANNOT_BE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try (Cleanup cleanup = Cleanup.alsoWhenSignalled()) {
            if (arguments.size() < 2) {
                throw new UsageException(
                        "bench measures boot, import, api, facts, criteria or segments; prove proves boot, big-file, isolation, order,"
                                + " crash, criteria or deploy");
            }
            List<String> options = arguments.subList(2, arguments.size());
            return call(arguments.get(0) + " " + arguments.get(1), options, cleanup);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            return CANNOT_BE;
        } catch (BenchException e) {
            System.err.println(e.getMessage());
            return FAILED;
        } catch (IOException | SQLException e) {
            System.err.println(e);
            return FAILED;
        } catch (InterruptedException e) {
            return FAILED;
        }
    }

    private static int call(String what, List<String> options, Cleanup cleanup)
            throws IOException, SQLException, InterruptedException {
        Distribution distribution = Distribution.ofThisRun();
        return switch (what) {
            case "bench boot" ->
                new BootBench(distribution, cleanup).call(Arguments.parse(options, "--size", "--rounds"));
            case "bench api" ->
                new ApiBench(distribution, cleanup).call(Arguments.parse(options, "--size", "--seconds"));
            case "bench import" -> new ImportBench(distribution, cleanup).call(Arguments.parse(options, "--size"));
            case "prove boot" -> new ProveBoot(distribution, cleanup).call(Arguments.parse(options, "--times"));
            case "prove big-file" ->
                new ProveBigFile(distribution, cleanup).call(Arguments.parse(options, "--size-mb"));
            case "bench facts" ->
                new FactsBench(distribution, cleanup)
                        .call(Arguments.parse(options, "--rounds", "--seconds", "--warm-ups"));
            case "prove order" -> new ProveOrder(distribution, cleanup).call(Arguments.parse(options, "--facts"));
            case "prove crash" -> new ProveCrash(distribution, cleanup).call(Arguments.parse(options, "--kills"));
            case "prove deploy" ->
                new ProveDeploy(distribution, cleanup).call(Arguments.parse(options, "--rounds", "--updates"));
            case "bench criteria" ->
                new CriteriaBench(distribution, cleanup).call(Arguments.parse(options, "--size", "--rounds"));
            case "bench segments" ->
                new SegmentsBench(distribution, cleanup).call(Arguments.parse(options, "--size", "--facts"));
            case "prove criteria" ->
                new ProveCriteria(distribution, cleanup).call(Arguments.parse(options, "--pairs", "--seed"));
            case "prove isolation" ->
                new ProveIsolation(distribution, cleanup).call(Arguments.parse(options, "--calls"));
            default -> throw new UsageException("There is nothing called " + what);
        };
    }
}
