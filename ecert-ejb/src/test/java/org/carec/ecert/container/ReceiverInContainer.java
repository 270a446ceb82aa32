package org.carec.ecert.container;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client's HTTP server on loopback: keeps what is sent to it, and answers as a test wants, 204 when it wants nothing. */
public final class ReceiverInContainer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NO_CONTENT = 204;
    private static final int GLANCE = 100;

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    /** What was sent. */
    public record Message(String id, String timestamp, String signature, String type, String body) {}

    /** One that gives these answers first. */
    public ReceiverInContainer(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange sent) throws IOException {
        var fields = sent.getRequestHeaders();
        messages.add(new Message(
                fields.getFirst("webhook-id"),
                fields.getFirst("webhook-timestamp"),
                fields.getFirst("webhook-signature"),
                fields.getFirst("Content-Type"),
                new String(sent.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var answer = answers.poll();
        sent.getResponseHeaders().add("Location", url());
        sent.sendResponseHeaders(answer == null ? NO_CONTENT : answer, -1);
        sent.close();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Waits until so many have come. */
    public List<Message> await(int many) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (messages.size() < many && System.nanoTime() < until) {
            Thread.sleep(GLANCE);
        }
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
