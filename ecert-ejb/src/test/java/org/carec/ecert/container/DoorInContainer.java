package org.carec.ecert.container;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Runs an announced call as whoever the container has logged in. */
@WebServlet(DoorInContainer.PATH)
public class DoorInContainer extends HttpServlet {

    static final String PATH = "/call";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        CallInContainer.announced(request.getHeader(CallInContainer.HEADER))
                .task()
                .run();
    }
}
