// Generated from services/notification/openapi.json by `pnpm generate`; never edited.
export interface paths {
    "/notifications/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one message (services, admin)
         * @description It is written down and sent until the mail server takes it, for three days.
         */
        post: operations["sendNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, newest first (admin) */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hear of a fact (service order)
         * @description A CloudEvents 1.0 envelope. Repeating an id changes nothing.
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            /** @description What is wrong where: JSON pointers into the request body, or #/query/… and #/headers/… */
            errors?: {
                pointer: string;
                detail: string;
            }[];
        };
        Notification: {
            /** Format: uuid */
            id: string;
            to: string;
            /** @enum {string} */
            channel: "email";
            template: string;
            /** @enum {string} */
            status: "queued" | "sent" | "failed";
            attempts: number;
            messageId: string | null;
            /** @description Why it failed: an SMTP reply code, or `expired` after three days of trying */
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    sendNotification: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeating a request with the same key repeats its answer */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-confirmed";
                    data: {
                        /** Format: uuid */
                        orderId: string;
                        number: string;
                        /** Format: uri */
                        orderUrl: string;
                        lines: {
                            variantId: string;
                            productId: string;
                            slug: string;
                            title: string;
                            variantTitle: string;
                            image: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        shipping: {
                            amount: number;
                            currency: string;
                        };
                        tax: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        shippingMethod: string;
                        shippingAddress: {
                            fullName: string;
                            address: string;
                            address2?: string;
                            city: string;
                            region?: string;
                            postalCode: string;
                            country: string;
                            phone?: string;
                        };
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "account-exists";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "welcome";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something it needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The token is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.confirmed.v1";
                    /** @description The aggregate the fact is about */
                    subject?: string;
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    datacontenttype: "application/json";
                    data: {
                        /** Format: uuid */
                        orderId: string;
                        number: string;
                        owner: string;
                        email: string;
                        orderUrl: string;
                        lines: {
                            variantId: string;
                            productId: string;
                            slug: string;
                            title: string;
                            variantTitle: string;
                            image: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        shipping: {
                            amount: number;
                            currency: string;
                        };
                        tax: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        shippingMethod: string;
                        shippingAddress: {
                            fullName: string;
                            address: string;
                            address2?: string;
                            city: string;
                            region?: string;
                            postalCode: string;
                            country: string;
                            phone?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the schema */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something it needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
