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
         * @description It is written down, and tried until its channel takes it, for three days. Text messages go to numbers of those who asked for them.
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
        /** What was sent, newest first (support, admin) */
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
         * Hear of a fact (services order, product)
         * @description A CloudEvents 1.0 envelope. Repeating an id changes nothing. The answer does not wait for the mail server.
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is kept here about a person (service user) */
        get: operations["exportPerson"];
        put?: never;
        post?: never;
        /**
         * Forget a person, and say what is kept and why (service user)
         * @description May be repeated: what is erased stays erased.
         */
        delete: operations["erasePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller wants to be told, and how (user, guest) */
        get: operations["readPreferences"];
        /**
         * Say what to be told, and how (user, guest)
         * @description All of it at once. Text messages are opt-in, and need a number.
         */
        put: operations["savePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be told by e-mail, once, when a sold-out variant is back
         * @description With a user’s token and the verified address of the account at once, else after the address has confirmed it by a link (`confirm`). The answer is the same for an address that waits already. 404 `unknown-variant`, 409 `in-stock`; 429 after twenty in an hour.
         */
        post: operations["askStockAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-alerts/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an alert by the link in a mail */
        post: operations["confirmStockAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-alerts/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all alerts of an address, by the link in a mail
         * @description Whether there were any is not said.
         */
        post: operations["stopStockAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What staff did by their rights, newest first (admin) */
        get: operations["readAuditLog"];
        put?: never;
        post?: never;
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
        MoneyInput: {
            amount: number;
            currency: string;
        };
        OrderLineInput: {
            variantId: string;
            productId: string;
            slug: string;
            title: string;
            variantTitle: string;
            image: string | null;
            quantity: number;
            unitPrice: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
        };
        AddressInput: {
            fullName: string;
            address: string;
            address2?: string;
            city: string;
            region?: string;
            postalCode: string;
            country: string;
            phone?: string;
        };
        OrderDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
        };
        DispatchedDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            fulfilmentId: string;
            carrier: string | null;
            trackingNumber: string | null;
            trackingUrl: string | null;
            dispatched: {
                title: string;
                variantTitle: string;
                quantity: number;
            }[];
        };
        CancelledDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            reason: string;
            paid: boolean;
        };
        RefundedDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            refundId: string;
            /** @enum {string} */
            status: "succeeded" | "failed";
            amount: components["schemas"]["MoneyInput"];
            refunded: components["schemas"]["MoneyInput"];
        };
        ReturnDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            returnId: string;
            /** @enum {string} */
            status: "requested" | "approved" | "declined";
            returned: {
                title: string;
                variantTitle: string;
                quantity: number;
            }[];
            /** @description What goes back to the shopper if it is approved */
            amount: components["schemas"]["MoneyInput"];
            /** @description The shop's word to the shopper */
            note: string | null;
        };
        DisputedDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            disputeId: string;
            /** @enum {string} */
            status: "opened" | "won" | "lost";
            amount: components["schemas"]["MoneyInput"];
        };
        ReviewDataInput: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /**
             * @description The language it was placed in
             * @default en
             * @enum {string}
             */
            locale: "en" | "de";
            /** Format: uri */
            orderUrl: string;
            lines: components["schemas"]["OrderLineInput"][];
            subtotal: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            shipping: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            shippingMethod: string;
            shippingAddress: components["schemas"]["AddressInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            /** @description For programs, such as payment-differs or livemode-differs */
            reason: string;
        };
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
        Act: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actor: string;
            action: string;
            subject: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        PrivacyReceipt: {
            /** @description How many of what */
            erased: {
                [key: string]: number;
            };
            /** @description For the person to read */
            kept: {
                what: string;
                why: string;
            }[];
        };
        Notification: {
            /** Format: uuid */
            id: string;
            to: string;
            /** @enum {string} */
            channel: "email" | "sms";
            template: string;
            /** @enum {string} */
            status: "queued" | "sent" | "failed";
            attempts: number;
            /** @description The mail's Message-ID, or the SMS provider's id */
            messageId: string | null;
            /** @description Why it failed: the mail server's or the SMS provider's code, or `expired` after three days of trying */
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
        };
        Preferences: {
            /** @description News of orders. A confirmation, a cancellation and a refund are always mailed: the law wants them in writing. */
            orderUpdates: {
                email: boolean;
                sms: boolean;
            };
            phone: string | null;
            marketing: {
                email: boolean;
                sms: boolean;
            };
            /** @description What this shop can send by */
            channels: ("email" | "sms")[];
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
                "application/json": ({
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-received";
                    data: components["schemas"]["OrderDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-confirmed";
                    data: components["schemas"]["OrderDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-dispatched";
                    data: components["schemas"]["DispatchedDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-cancelled";
                    data: components["schemas"]["CancelledDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-refunded";
                    data: components["schemas"]["RefundedDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-return";
                    data: components["schemas"]["ReturnDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-disputed";
                    data: components["schemas"]["DisputedDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "order-review";
                    data: components["schemas"]["ReviewDataInput"];
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
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
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
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "verify-email";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** Format: uri */
                        link: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "password-reset";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** Format: uri */
                        link: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "password-changed";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "email-change-confirm";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** Format: uri */
                        link: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "email-change-notice";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** Format: uri */
                        link: string;
                        /** @description Not in full: `n…@example.com` */
                        newEmail: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "security-changed";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** @enum {string} */
                        change: "totp-on" | "totp-off" | "recovery-codes" | "recovery-code-used" | "passkey-added" | "passkey-removed";
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "export-ready";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** Format: uri */
                        link: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "account-deleted";
                    data: {
                        name: string;
                        /** Format: uri */
                        shopUrl: string;
                        /**
                         * @description What its owner reads
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        /** Format: uri */
                        link: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "stock-alert-confirm";
                    data: {
                        /** @enum {string} */
                        locale: "en" | "de";
                        /** Format: uri */
                        shopUrl: string;
                        title: string;
                        variantTitle: string;
                        image: string | null;
                        /** Format: uri */
                        productUrl: string;
                        /** Format: uri */
                        link: string;
                    };
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "email";
                    /** @enum {string} */
                    template: "back-in-stock";
                    data: {
                        /** @enum {string} */
                        locale: "en" | "de";
                        /** Format: uri */
                        shopUrl: string;
                        title: string;
                        variantTitle: string;
                        image: string | null;
                        /** Format: uri */
                        productUrl: string;
                        /** Format: uri */
                        stopUrl: string;
                    };
                }) | ({
                    to: string;
                    /** @enum {string} */
                    channel: "sms";
                    /** @enum {string} */
                    template: "order-confirmed";
                    data: components["schemas"]["OrderDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "sms";
                    /** @enum {string} */
                    template: "order-dispatched";
                    data: components["schemas"]["DispatchedDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "sms";
                    /** @enum {string} */
                    template: "order-cancelled";
                    data: components["schemas"]["CancelledDataInput"];
                } | {
                    to: string;
                    /** @enum {string} */
                    channel: "sms";
                    /** @enum {string} */
                    template: "order-refunded";
                    data: components["schemas"]["RefundedDataInput"];
                });
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
            /** @description The state does not allow it */
            409: {
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
                orderId?: string;
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
                    type: "order.received.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                    };
                } | {
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.dispatched.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                        fulfilmentId: string;
                        carrier: string | null;
                        trackingNumber: string | null;
                        trackingUrl: string | null;
                        dispatched: {
                            title: string;
                            variantTitle: string;
                            quantity: number;
                        }[];
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.cancelled.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                        reason: string;
                        paid: boolean;
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.refunded.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                        refundId: string;
                        /** @enum {string} */
                        status: "succeeded" | "failed";
                        amount: components["schemas"]["MoneyInput"];
                        refunded: components["schemas"]["MoneyInput"];
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.return-changed.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                        returnId: string;
                        /** @enum {string} */
                        status: "requested" | "approved" | "declined";
                        returned: {
                            title: string;
                            variantTitle: string;
                            quantity: number;
                        }[];
                        amount: components["schemas"]["MoneyInput"];
                        /** @description The shop's word to the shopper */
                        note: string | null;
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.disputed.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                        disputeId: string;
                        /** @enum {string} */
                        status: "opened" | "won" | "lost";
                        amount: components["schemas"]["MoneyInput"];
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "order.review-needed.v1";
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
                        /**
                         * @description The language it was placed in
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "de";
                        orderUrl: string;
                        lines: components["schemas"]["OrderLineInput"][];
                        subtotal: components["schemas"]["MoneyInput"];
                        discount: components["schemas"]["MoneyInput"];
                        shipping: components["schemas"]["MoneyInput"];
                        tax: components["schemas"]["MoneyInput"];
                        total: components["schemas"]["MoneyInput"];
                        shippingMethod: string;
                        shippingAddress: components["schemas"]["AddressInput"];
                        billingAddress?: components["schemas"]["AddressInput"];
                        /** @description For programs, such as payment-differs or livemode-differs */
                        reason: string;
                    };
                } | {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "variant.restocked.v1";
                    /** @description The aggregate the fact is about */
                    subject?: string;
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    datacontenttype: "application/json";
                    data: {
                        /** Format: uuid */
                        variantId: string;
                        /** Format: uuid */
                        productId: string;
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
    exportPerson: {
        parameters: {
            query?: never;
            header?: {
                "x-subject-email"?: string;
            };
            path: {
                subject: string;
            };
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
                        [key: string]: unknown;
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
            /** @description Not found, or not yours */
            404: {
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
    erasePerson: {
        parameters: {
            query?: never;
            header?: {
                "x-subject-email"?: string;
            };
            path: {
                subject: string;
            };
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
                    "application/json": components["schemas"]["PrivacyReceipt"];
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
            /** @description Not found, or not yours */
            404: {
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
    readPreferences: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["Preferences"];
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
        };
    };
    savePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description News of orders. A confirmation, a cancellation and a refund are always mailed: the law wants them in writing. */
                    orderUpdates: {
                        email: boolean;
                        sms: boolean;
                    };
                    phone: string | null;
                    marketing: {
                        email: boolean;
                        sms: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
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
        };
    };
    askStockAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description The visitor's IP address; a BFF's word only */
                "x-visitor-address"?: string;
                /** @description The visitor's User-Agent; a BFF's word only */
                "x-visitor-agent"?: string;
                /** @description The `device` that an earlier sign-in answered with */
                "x-visitor-device"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    variantId: string;
                    email: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "de";
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
                        /** @description The address has to confirm it */
                        confirm: boolean;
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
            /** @description Not found, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state does not allow it */
            409: {
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
            /** @description Too many requests */
            429: {
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
    confirmStockAlert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
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
            /** @description Not found, or not yours */
            404: {
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
    stopStockAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
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
        };
    };
    readAuditLog: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                actor?: string;
                subject?: string;
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
                        items: components["schemas"]["Act"][];
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
}
