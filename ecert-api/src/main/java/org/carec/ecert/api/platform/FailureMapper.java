package org.carec.ecert.api.platform;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns whatever a resource throws into a problem. The subclasses outbid the server's own mappers for their type. */
abstract class FailureMapper<T extends Throwable> implements ExceptionMapper<T> {

    @Inject
    ProblemAnswers answers;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(T thrown) {
        return answers.response(Failures.of(thrown, request.getUserPrincipal() == null), request);
    }
}
