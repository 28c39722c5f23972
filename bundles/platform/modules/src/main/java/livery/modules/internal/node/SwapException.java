package livery.modules.internal.node;

import java.util.List;
import livery.platform.deploy.Sentence;

/** Modules could not be brought to run as they were wanted. */
final class SwapException extends RuntimeException {

    private final transient List<Sentence> reasons;

    SwapException(List<Sentence> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    SwapException(Sentence reason) {
        this(List.of(reason));
    }

    List<Sentence> reasons() {
        return reasons;
    }
}
