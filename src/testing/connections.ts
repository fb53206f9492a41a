// Preloaded into a command with `node --import`, so that any connection to another machine fails and is recorded in the
// file that the CONNECTIONS variable names. The same applies to any Node processes that the command starts.
import dgram from 'node:dgram'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const thisMachine = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

function expectThisMachine(host: string): void {
  if (thisMachine.test(host)) return
  appendFileSync(process.env['CONNECTIONS'] ?? '', `${host}\n`)
  throw new Error(`Attempted to connect to ${host}.`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first, second] = args.flat() as [unknown, unknown]
  const options = first as net.TcpNetConnectOpts & net.IpcNetConnectOpts
  if (typeof first !== 'object' && Number.isInteger(Number(first))) expectThisMachine(String(second ?? 'localhost'))
  else if (typeof first === 'object' && !options.path) expectThisMachine(options.host ?? 'localhost')
  return Reflect.apply(connect, this, args)
} as typeof connect

dgram.Socket.prototype.send = () => expectThisMachine('somewhere, over UDP')
