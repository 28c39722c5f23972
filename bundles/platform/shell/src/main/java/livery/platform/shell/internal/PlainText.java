package livery.platform.shell.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets text pass and leaves out what colours it on a terminal (ESC [ … letter): what is read here may be a pipe. */
final class PlainText extends FilterOutputStream {

    private static final int ESCAPE = 0x1b;

    private enum State {
        TEXT,
        ESCAPED,
        SEQUENCE
    }

    private State state = State.TEXT;

    PlainText(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        switch (state) {
            case TEXT -> {
                if (b == ESCAPE) {
                    state = State.ESCAPED;
                } else {
                    out.write(b);
                }
            }
            case ESCAPED -> {
                if (b == '[') {
                    state = State.SEQUENCE;
                } else {
                    state = State.TEXT;
                    out.write(ESCAPE);
                    out.write(b);
                }
            }
            case SEQUENCE -> {
                boolean last = b >= 0x40 && b <= 0x7e;
                state = last ? State.TEXT : State.SEQUENCE;
            }
        }
    }
}
