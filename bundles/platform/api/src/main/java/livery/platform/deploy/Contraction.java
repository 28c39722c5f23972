package livery.platform.deploy;

import java.util.List;

/**
 * What a module would take away from the database, or has: columns and tables that no version before needs any more.
 *
 * @param files names of those that would be run, or have been
 * @param lost numbers of the sets that cannot be gone back to afterwards
 * @param reasons why not all has been done; empty when it has, or when it was only asked
 */
public record Contraction(String module, List<String> files, List<Integer> lost, List<Sentence> reasons) {

    public Contraction {
        files = List.copyOf(files);
        lost = List.copyOf(lost);
        reasons = List.copyOf(reasons);
    }
}
