window.addEventListener("DOMContentLoaded", () => {
    SwaggerUIBundle({ url: "/api/openapi", dom_id: "#page", deepLinking: true, validatorUrl: null });
});
