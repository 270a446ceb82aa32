package org.carec.ecert.api.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.EventLog;

/** Notes the route for the log, and lets a caller pass only where the method or its class says that he may (API-3). */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Routes implements ContainerRequestFilter {

    private static final EventLog LOG = EventLog.of(Routes.class);

    @Inject
    ProblemAnswers answers;

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        request.setAttribute(Edge.ROUTE, route(resource.getResourceClass(), method));
        refusal(permission(resource.getResourceClass(), method))
                .ifPresent(f -> context.abortWith(answers.response(f, request)));
    }

    private Optional<Failure> refusal(Optional<Annotation> permission) {
        if (permission.isEmpty() || permission.get() instanceof DenyAll) {
            LOG.warn("api.undeclared", "method", resource.getResourceMethod());
            return Optional.of(HttpWords.of(403));
        }
        if (permission.get() instanceof RolesAllowed roles
                && Arrays.stream(roles.value()).noneMatch(request::isUserInRole)) {
            return Optional.of(request.getUserPrincipal() == null ? Failure.anonymous() : Failure.wrongRole());
        }
        return Optional.empty();
    }

    /** The method's own word, or else its class's. */
    static Optional<Annotation> permission(Class<?> type, Method method) {
        return declared(method).or(() -> declared(type));
    }

    private static Optional<Annotation> declared(AnnotatedElement element) {
        return Stream.of(DenyAll.class, RolesAllowed.class, PermitAll.class)
                .map(a -> (Annotation) element.getAnnotation(a))
                .filter(a -> a != null)
                .findFirst();
    }

    /** The template, never what stands in its place: e.g. {@code /v1/documents/{id}}. */
    static String route(Class<?> type, Method method) {
        return Stream.of(type.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(p -> p != null)
                .map(p -> p.value().replaceAll("^/+|/+$", ""))
                .filter(p -> !p.isEmpty())
                .reduce("", (left, right) -> left + "/" + right);
    }
}
