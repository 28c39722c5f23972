package livery.console.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An open page that listens. It is written to only when it takes what is written, so that a slow one holds no thread;
 * of several pieces of news that it has not taken yet only the last one counts, for each says all.
 */
final class EventClient implements WriteListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable onGone;
    private byte @Nullable [] waiting;
    private boolean unflushed;
    private boolean idle;
    private int beatsMissed;
    private boolean gone;

    EventClient(AsyncContext context, byte[] first, Runnable onGone) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.waiting = first;
        this.onGone = onGone;
    }

    void start() {
        out.setWriteListener(this);
    }

    synchronized void send(byte[] news) {
        if (!gone) {
            waiting = news;
            writeWhenIdle();
        }
    }

    /** A sign of life, unless the page has not taken what was sent before. */
    synchronized void beat(byte[] beat, int mostMissed) {
        if (gone) {
            return;
        }
        if (idle) {
            beatsMissed = 0;
            waiting = beat;
            writeWhenIdle();
        } else if (++beatsMissed > mostMissed) {
            close();
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        idle = true;
        write();
    }

    @Override
    public void onError(Throwable fault) {
        close();
    }

    synchronized void close() {
        if (gone) {
            return;
        }
        gone = true;
        onGone.run();
        try {
            context.complete();
        } catch (IllegalStateException alreadyOver) {
            // The container has ended it before us.
        }
    }

    private void writeWhenIdle() {
        if (!idle) {
            return;
        }
        try {
            write();
        } catch (IOException | IllegalStateException e) {
            close();
        }
    }

    private void write() throws IOException {
        while (!gone && out.isReady()) {
            if (waiting != null) {
                byte[] news = waiting;
                waiting = null;
                unflushed = true;
                out.write(news);
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
        idle = false;
    }
}
