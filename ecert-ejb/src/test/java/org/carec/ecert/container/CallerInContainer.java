package org.carec.ecert.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.carec.ecert.access.HubPrincipal;

/**
 * Somebody who calls the hub's doors in a test. Each call is a request of its own that the container logs in, so that roles and tenants
 * are asked for as they are of any client. Good for any thread.
 */
public record CallerInContainer(URI door, HubPrincipal principal, Set<String> roles) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the call gives; what it throws is thrown as it came out of the door. */
    public <T> T call(Callable<T> call) {
        var announced = CallInContainer.of(principal, roles, call);
        var id = announced.announce();
        try {
            request(id);
            // A request that never reached the door has run nothing: no waiting for it.
            announced.task().cancel(false);
            return announced.task().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException | CancellationException e) {
            throw new IllegalStateException("The call did not reach the door", e);
        } finally {
            CallInContainer.forget(id);
        }
    }

    public void run(Runnable call) {
        call(() -> {
            call.run();
            return null;
        });
    }

    private void request(String id) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(door).header(CallInContainer.HEADER, id).build();
        try {
            HTTP.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException("The call did not reach the door", e);
        }
    }
}
