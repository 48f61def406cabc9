/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the db*.c files share. A lane (one pool's point or slow side) has a
 * queue of jobs and a few connections; a job is one db_send on its way. libpq
 * is forward-declared, so that this header can be read by those without it.
 *
 *	queued ──► sent (a slot of a connection's ring) ──► ready ──► done()
 *	   └────────────── refused, out of time ───────────────┘
 */
#ifndef CORE_DB_PRIVATE_H
#define CORE_DB_PRIVATE_H

#include <sys/queue.h>

#include "db.h"
#include "loop.h"

struct pg_conn;
struct pg_result;

enum {
	DB_CALLS_MAX = 4,
	DB_PATIENCE_MS = 200, /* a job waits this long for a connection */
	DB_STEP_MS = 1000,    /* silence allowed while connecting */
	DB_PREPARE_MS = 3000, /* preparing may have to wait for a lock */
	DB_SILENCE_MS = 1000, /* silence allowed once a send is overdue */
	DB_BACKOFF_MS = 50,   /* doubles with each failure … */
	DB_BACKOFF_MAX_MS = 1000,
	DB_PROBE_MAX_MS = 250, /* … but less for a lane's first connection */
	DB_MISFIT_MS = 1000    /* between tries when a statement is refused */
};

enum job_place {
	JOB_QUEUED,
	JOB_SENT,
	JOB_READY
};

struct db_job {
	TAILQ_ENTRY(db_job) line; /* in its lane's queue, or among the ready */
	TAILQ_ENTRY(db_job) due;  /* in its lane's list by deadline */
	enum job_place place;
	struct lane *lane;
	struct conn *conn; /* JOB_SENT: on this connection … */
	int slot;          /* … in this slot */
	int64_t deadline_us;
	db_done done;
	void *arg;
	struct db_result *result; /* JOB_READY */
	size_t ncalls;
	struct db_call calls[DB_CALLS_MAX]; /* lengths: formats behind them */
	size_t nmemory;
	char *memory; /* the values; wiped before it is freed */
};
TAILQ_HEAD(jobs, db_job);

enum conn_state {
	CONN_DOWN,      /* no socket; perhaps a retry timer */
	CONN_OPENING,   /* PQconnectPoll waits for the socket */
	CONN_PREPARING, /* every Parse and one Sync were sent */
	CONN_UP,        /* idle or busy; takes sends while its ring has room */
	CONN_SUSPECT    /* takes no sends until all it was sent is answered */
};

struct conn {
	struct lane *lane;
	enum conn_state state;
	struct pg_conn *pg;
	int fd; /* a copy of libpq's, for the watch */
	struct loop_watch *watch;
	int watched;              /* events of the watch */
	struct loop_timer *retry; /* CONN_DOWN */
	struct loop_timer *limit; /* OPENING, PREPARING, SUSPECT */
	int64_t heard_us;         /* when the last result came */
	unsigned failures;        /* to come up, in a row */
	bool misfit;              /* the last one: a statement was refused */
	bool retire;              /* close it when nothing is in flight */
	struct db_job **ring;     /* sends in flight, oldest first; NULL: nobody
				     waits for that one any more */
	int head;
	int in_flight;
	struct pg_result *kept; /* of the oldest send: first error, else last */
	size_t nresults;        /* of the Sync being answered */
	bool ended;             /* the last PQgetResult said NULL */
};

struct lane {
	enum db_pool pool;
	enum db_lane kind;
	struct db_conninfo *conninfo;
	struct conn *conns; /* the first one is the probe */
	int nconns;
	int usable; /* how many are CONN_UP */
	bool open;  /* the breaker: nothing is queued until one is CONN_UP */
	struct jobs queue;
	int queued;
	struct jobs due;
	struct loop_timer *deadline;
	struct loop_timer *patience;
	char said[256]; /* the last complaint, not to be repeated */
	uint64_t sent, failed, timed_out, refused, reconnects;
};

/* The one per process: kept together so that db_close can end it all. */
struct db {
	struct lane lanes[DB_POOLS][DB_LANES];
	const struct statement *const *statements;
	size_t nstatements;
	int depth;
	int queue;
	int deadline_ms[DB_LANES];
	bool started;
	bool draining;
	bool in_turn; /* inside a callback from the loop */
	struct jobs ready;
	int nready;
	struct loop_timer *wake; /* for the ready, when not in a turn */
};
extern struct db db;

/* ---- db.c: jobs ---- */

/* Every callback from the loop is bracketed by these; db_turn_end calls done
 * for all jobs that became ready, and is the only one that ever does. */
void db_turn_begin(void);
void db_turn_end(void);
/* Gives the job its answer; takes `pg` (or NULL) over. */
void job_answer(struct db_job *job, enum db_status status,
    struct pg_result *pg);
/* Its deadline has passed. */
void job_expire(struct db_job *job);
/* Memory of n zeroed bytes; never NULL: out of memory ends the process. */
void *db_take(size_t n);

/* ---- db_lane.c: queue, deadlines, breaker ---- */

void lane_init(struct lane *lane, const char *conninfo, int n);
void lane_close(struct lane *lane);
/* A connection came up; is no longer to be used; could not be had. */
void lane_gained(struct lane *lane);
void lane_dropped(struct lane *lane);
void lane_refused(struct lane *lane);
/* Takes the job out of the queue. */
void lane_unqueue(struct lane *lane, struct db_job *job);
/* Hands queued jobs to connections that have room. */
void lane_pump(struct lane *lane);
/* Sees to it that the first job due is told in time. */
void lane_arm(struct lane *lane);
/* While draining: closes the connections that have nothing left to do. */
void lane_settle(struct lane *lane);
/* Logs what is wrong, once and not at every try. */
void lane_complain(struct lane *lane, const char *event, const char *detail);

/* ---- db_conn.c: one connection ---- */

void conn_init(struct conn *c, struct lane *lane);
/* Begins to connect, if it is down. */
void conn_start(struct conn *c);
/* Sends the job. False: it was not sent and the connection is gone. */
bool conn_send(struct conn *c, struct db_job *job);
/* Nobody waits for the job in this slot any more. */
void conn_disown(struct conn *c, int slot);
/* A send in flight missed its deadline. */
void conn_suspect(struct conn *c);
/* Closes it; what was in flight is DB_LOST. Does not reconnect. */
void conn_stop(struct conn *c);

/* ---- db_prepare.c ---- */

/* Sends every Parse and a Sync. False: libpq would not. */
bool prepare_send(struct conn *c);
/* Says which statement it was that PostgreSQL would not prepare. */
void prepare_blame(struct conn *c, const struct pg_result *pg);

/* ---- db_conninfo.c: what libpq is told ---- */

/* NULL if `conninfo` is bad: see db_conninfo_fault. */
struct db_conninfo *db_conninfo_new(const char *conninfo, int timeout_ms);
void db_conninfo_free(struct db_conninfo *info);
/* Starts a connection, never blocking; NULL: out of memory. */
struct pg_conn *db_conninfo_connect(const struct db_conninfo *info);

/* ---- db_result.c ---- */

struct db_result *db_result_new(enum db_status status, struct pg_result *pg);

#endif
