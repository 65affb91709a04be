// Generated from services/search/openapi.json by `pnpm generate`; never edited.
export interface paths {
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products by words and facets, or all of them by facets
         * @description Each facet counts within what the others leave. What was never heard of finds nothing; 422 for a query that is no query.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shopper may be about to type, with pictures */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sets, newest first (merchandiser, admin) */
        get: operations["listSynonyms"];
        put?: never;
        /** Add a set (merchandiser, admin) */
        post: operations["addSynonyms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/synonyms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One set (merchandiser, admin) */
        get: operations["readSynonyms"];
        /** Replace a set whole (merchandiser, admin) */
        put: operations["replaceSynonyms"];
        post?: never;
        /** Remove a set (merchandiser, admin) */
        delete: operations["removeSynonyms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build a new copy of the catalogue beside the one that is searched (admin)
         * @description It takes its place when it is whole. While one is being built, that one is answered.
         */
        post: operations["startRebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rebuilds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is (admin) */
        get: operations["readRebuild"];
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
         * News of products, as CloudEvents 1.0 (service product)
         * @description Told twice, or too late, it changes nothing. What is accepted will be fetched.
         */
        post: operations["receiveEvent"];
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
        Generation: {
            id: number;
            /**
             * @description building, active (what is searched), retired
             * @enum {string}
             */
            status: "building" | "active" | "retired";
            /** @description Products read so far */
            done: number;
            /** @description Of so many, as product said at the start */
            total: number | null;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
        };
        SearchItem: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            vendor: string;
            /** @description Slugs */
            categories: string[];
            image: {
                url: string;
                alt: string;
                width: number;
                height: number;
            } | null;
            /** @description The lowest of the variants that the filters leave */
            price: {
                amount: number;
                currency: string;
            };
            /** @description Others of them cost more */
            priceVaries: boolean;
            compareAtPrice: {
                amount: number;
                currency: string;
            } | null;
            /** @description One of them can be bought now */
            inStock: boolean;
            /** @description The one in the picture, where the query or the filters say which */
            variant: {
                /** Format: uuid */
                id: string;
                options: {
                    [key: string]: string;
                };
                /** @description The same as the catalogue calls them, in every language */
                optionKeys: {
                    [key: string]: string;
                };
            } | null;
            rating: {
                average: number;
                count: number;
            } | null;
        };
        SearchFacets: {
            categories: {
                slug: string;
                title: string;
                /** @description Products, by what the other facets leave */
                count: number;
            }[];
            vendors: {
                vendor: string;
                /** @description Products, by what the other facets leave */
                count: number;
            }[];
            /** @description `option={key}:{key}` filters by one */
            options: {
                name: string;
                /** @description What the catalogue calls it, in every language */
                key: string;
                values: {
                    value: string;
                    /** @description What the catalogue calls it, in every language */
                    key: string;
                    /** @description Products, by what the other facets leave */
                    count: number;
                }[];
            }[];
            /** @description Minor units, both ends in */
            prices: {
                min: number;
                max: number | null;
                /** @description Products, by what the other facets leave */
                count: number;
            }[];
            /** @description So many stars and more */
            ratings: {
                min: number;
                /** @description Products, by what the other facets leave */
                count: number;
            }[];
            /** @description Products, by what the other facets leave */
            inStock: number;
            /** @description Minor units */
            priceRange: {
                min: number;
                max: number;
                currency: string;
            } | null;
        };
        SynonymSet: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "de";
            terms: string[];
            means: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
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
    search: {
        parameters: {
            query?: {
                /** @description What a shopper types; empty to browse */
                q?: string;
                /** @description The language of the shopper */
                locale?: "en" | "de";
                /** @description Of prices, and of what filters, counts and sorts by them */
                currency?: "USD" | "EUR" | "JPY";
                /** @description Slug of a category; any of several */
                category?: string | string[];
                /** @description A maker; any of several */
                vendor?: string | string[];
                /** @description `name:value`, such as `Colour:Rust`, by their `key` in every language; any of the values of one name, by all names */
                option?: string | string[];
                /** @description In minor units; a variant’s price */
                minPrice?: number;
                maxPrice?: number;
                /** @description true: only what can be bought now */
                inStock?: "true" | "false";
                minRating?: number;
                /** @description Without words, relevance is what can be bought, best sellers, then the newest */
                sort?: "relevance" | "price-asc" | "price-desc" | "newest" | "rating";
                /** @description false: they are not counted */
                facets?: "true" | "false";
                limit?: number;
                cursor?: string;
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
                        items: components["schemas"]["SearchItem"][];
                        nextCursor: string | null;
                        total: number;
                        /** @description No product has a word of the query: this was searched for instead */
                        correctedTo: string | null;
                        /** @description A query that many more products answer */
                        didYouMean: string | null;
                        /** @description No product has all the words: these have most */
                        partial: boolean;
                        facets: components["schemas"]["SearchFacets"] | null;
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
    suggest: {
        parameters: {
            query: {
                /** @description What is typed so far */
                q: string;
                /** @description The language of the shopper */
                locale?: "en" | "de";
                /** @description Of prices, and of what filters, counts and sorts by them */
                currency?: "USD" | "EUR" | "JPY";
                limit?: number;
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
                        /** @description The query with its last word completed */
                        queries: string[];
                        categories: {
                            slug: string;
                            title: string;
                            count: number;
                        }[];
                        vendors: string[];
                        products: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            vendor: string;
                            price: {
                                amount: number;
                                currency: string;
                            };
                            image: {
                                url: string;
                                alt: string;
                                width: number;
                                height: number;
                            } | null;
                        }[];
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
    listSynonyms: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                locale?: "en" | "de";
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
                        items: components["schemas"]["SynonymSet"][];
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
    addSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The language of the terms
                     * @enum {string}
                     */
                    locale: "en" | "de";
                    /** @description What shoppers type. Without `means` they stand for each other */
                    terms: string[];
                    /**
                     * @description What any of the terms finds besides, not the other way round
                     * @default []
                     */
                    means?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymSet"];
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
    readSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["SynonymSet"];
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
        };
    };
    replaceSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The language of the terms
                     * @enum {string}
                     */
                    locale: "en" | "de";
                    /** @description What shoppers type. Without `means` they stand for each other */
                    terms: string[];
                    /**
                     * @description What any of the terms finds besides, not the other way round
                     * @default []
                     */
                    means?: string[];
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
                    "application/json": components["schemas"]["SynonymSet"];
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
        };
    };
    removeSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    startRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Generation"];
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
    readRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["Generation"];
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
                "application/cloudevents+json": {
                    /** @enum {string} */
                    specversion: "1.0";
                    /** @description Unique per fact; a receiver acts on it once */
                    id: string;
                    /** @description The service that says so, as /services/<name> */
                    source: string;
                    /** @enum {string} */
                    type: "product.changed.v1";
                    /** @description The aggregate the fact is about */
                    subject?: string;
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    datacontenttype: "application/json";
                    data: {
                        changes: {
                            /** Format: uuid */
                            productId: string;
                            /** @description Counts the changes of this product */
                            version: number;
                        }[];
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
                    "application/json": Record<string, never>;
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
