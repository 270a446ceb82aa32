package org.carec.ecert.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection of which every read ends by one deadline; those of TLS over it, its handshake included, are reads of this one. */
class TimedSocket extends Socket {

    private final Deadline deadline;

    TimedSocket(Deadline deadline) {
        this.deadline = deadline;
    }

    void connect(InetSocketAddress address) throws IOException {
        connect(address, deadline.nextWait());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                return inTime(super::read);
            }

            @Override
            public int read(byte[] octets, int offset, int length) throws IOException {
                return inTime(() -> super.read(octets, offset, length));
            }
        };
    }

    @FunctionalInterface
    private interface Read {
        int octets() throws IOException;
    }

    private int inTime(Read read) throws IOException {
        setSoTimeout(deadline.nextWait());
        try {
            return read.octets();
        } catch (SocketTimeoutException e) {
            deadline.nextWait(); // says so if it is over
            throw e;
        }
    }
}
